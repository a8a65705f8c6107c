/** What the launcher does with processes. */
@org.jspecify.annotations.NullMarked
package community.linli.localstack.launcher;
