/** Paths as OData clients spell them, and the URL under which clients reach us. */
package dev.zetel.chassis.odata.path;
