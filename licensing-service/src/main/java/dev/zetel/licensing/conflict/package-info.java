/** License conflicts: more seats of a product are taken than are bought. */
package dev.zetel.licensing.conflict;
