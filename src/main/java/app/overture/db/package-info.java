/** jOOQ's view of the tables, generated from the migrations at build time; nothing here is written by hand. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package app.overture.db;

import org.springframework.modulith.ApplicationModule;
