/** What tests share: the one context, a clock they own, and workspaces to start from. */
package app.overture.testing;
