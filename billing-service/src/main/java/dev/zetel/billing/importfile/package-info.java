/** Reading the operator's CSV files, with the place of every fault. */
package dev.zetel.billing.importfile;
