using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Writes the value of a leaf field straight from the parent's value, without boxing or making a string of it first.</summary>
public delegate void PropertyWriter(Utf8JsonWriter writer, object parent);
