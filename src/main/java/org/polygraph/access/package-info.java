/** Who may do what: the keys of the service, stored as hashes in one file, and their roles. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.polygraph.access;
