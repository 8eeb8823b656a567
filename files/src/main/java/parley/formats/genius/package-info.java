/// The XML files of GENIUS (Lin2014): a domain and one profile for each party.
///
/// Read as GENIUS 10.4 reads them: weights as written, evaluations divided by the largest of the issue, what is above 1
/// cut to 1. Files without an XML declaration in front, in ISO-8859-1, or with issues joined by index under other names
/// are all met in its own scenarios. XML is read without document types and external entities.
///
/// Imports trees of scenarios, faults, and the JDK's streaming reader of XML.
@NullMarked
package parley.formats.genius;

import org.jspecify.annotations.NullMarked;
