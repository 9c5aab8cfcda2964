/// Boot, heap and collector, exceptions and stack walking, monitors. Nothing here depends on the architecture.
package ibrik.runtime.core;
