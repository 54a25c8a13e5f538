using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A field with a custom writer (<see cref="FieldExecution.Writer" />).</summary>
internal sealed class WriterLeaf(PropertyWriter write) : PropertyLeaf
{
    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, object source)
    {
        writer.WritePropertyName(name);
        write(writer, source);
    }
}
