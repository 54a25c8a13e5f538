using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>Writes a leaf property of an object directly to the response.</summary>
internal abstract class PropertyLeaf
{
    /// <summary>Whether <see cref="IsWritable" /> can be false.</summary>
    public virtual bool NeedsCheck => false;

    /// <summary>Returns whether the property's value can be written: it is valid for its type, and not null if the type is non-null.</summary>
    public virtual bool IsWritable(object source) => true;

    /// <summary>Writes the member.</summary>
    public abstract void Write(Utf8JsonWriter writer, JsonEncodedText name, object source);
}
