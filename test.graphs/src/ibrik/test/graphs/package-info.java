/// Random SSA graphs and an interpreter of them.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.test.graphs;
