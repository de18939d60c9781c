/** How people and programs reach the galley over HTTP. */
@NullMarked
package org.krugozor.publication.galley.adapter.web;

import org.jspecify.annotations.NullMarked;
