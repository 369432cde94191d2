/** Speed, measured against an ideal or a rival in the same run; started by script/bench, never as part of the tests. */
package app.overture.bench;
