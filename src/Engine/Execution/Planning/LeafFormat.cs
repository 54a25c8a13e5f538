using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>Writes values of one CLR type in the format of one leaf type.</summary>
internal abstract class LeafFormat<T>
    where T : struct
{
    public virtual bool CanFail => false;

    public virtual bool IsValid(T value) => true;

    public abstract void Write(Utf8JsonWriter writer, JsonEncodedText name, T value);
}
