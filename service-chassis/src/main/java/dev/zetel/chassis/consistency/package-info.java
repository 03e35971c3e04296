/** Reading what was just written elsewhere: catching up before a refusal, and the consistency token. */
package dev.zetel.chassis.consistency;
