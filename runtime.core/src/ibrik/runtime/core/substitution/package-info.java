/// Substitutions for members of the JDK's classes: natives, and the cuts that keep small programs small. Written from the Javadoc and the specifications.
package ibrik.runtime.core.substitution;
