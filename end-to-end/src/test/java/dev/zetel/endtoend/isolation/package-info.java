/** No tenant reaches what belongs to another. */
package dev.zetel.endtoend.isolation;
