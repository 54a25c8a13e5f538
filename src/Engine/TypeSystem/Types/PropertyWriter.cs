using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Writes the value of a leaf field directly from the parent's value, without boxing it or creating a string.</summary>
public delegate void PropertyWriter(Utf8JsonWriter writer, object parent);
