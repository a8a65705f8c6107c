/** The demo people and what is on their boards, brought through the gateway as everybody else would. */
@NullMarked
package community.linli.localstack.demo;

import org.jspecify.annotations.NullMarked;
