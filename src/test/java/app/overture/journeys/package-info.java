/** The whole main job, through the doors that people and scripts use. */
package app.overture.journeys;
