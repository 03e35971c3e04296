/** Pure rules: which service plans a user may have together, and in which country. */
package dev.zetel.licensing.planrule;
