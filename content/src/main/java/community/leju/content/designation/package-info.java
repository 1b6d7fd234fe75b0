/**
 * How far each committee has come on its way to be a model (规范化建设示范创建): {@link
 * community.leju.content.designation.Designation}, one for the street.
 */
@NullMarked
package community.leju.content.designation;

import org.jspecify.annotations.NullMarked;
