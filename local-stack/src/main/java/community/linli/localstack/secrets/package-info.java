/** What only its owner may read: how the files of a data folder are kept from the other users of the machine. */
@NullMarked
package community.linli.localstack.secrets;

import org.jspecify.annotations.NullMarked;
