/** ARM's generic interrupt controller, version 2, and what it can do beyond {@link ibrik.runtime.api.InterruptController}. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.driver.gic;
