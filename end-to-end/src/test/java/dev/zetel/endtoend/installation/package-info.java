/** The packaged services, with the servers that they need, started once for all tests. */
package dev.zetel.endtoend.installation;
