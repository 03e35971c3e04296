/** Refuses words that the project no longer uses, in the sources and documents of the whole checkout. */
package dev.zetel.contracts.words;
