/// From a composition to an image.
package ibrik.linker;
