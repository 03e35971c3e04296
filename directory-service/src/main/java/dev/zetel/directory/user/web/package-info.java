/** Users over REST. */
package dev.zetel.directory.user.web;
