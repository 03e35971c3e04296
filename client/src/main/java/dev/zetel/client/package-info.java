/** The operations of the public API that Java programs of this project use, and what they answer with. */
package dev.zetel.client;
