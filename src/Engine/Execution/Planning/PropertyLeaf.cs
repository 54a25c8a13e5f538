using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>Writes a leaf property from its object straight into the response.</summary>
internal abstract class PropertyLeaf
{
    /// <summary>Whether <see cref="IsWritable" /> can be false.</summary>
    public virtual bool NeedsCheck => false;

    /// <summary>Whether the property of that object is neither a forbidden null nor a value that its type cannot show.</summary>
    public virtual bool IsWritable(object source) => true;

    /// <summary>Writes the member.</summary>
    public abstract void Write(Utf8JsonWriter writer, JsonEncodedText name, object source);
}
