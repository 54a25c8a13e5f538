using System.Runtime.CompilerServices;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Interns the names of a document. Stored inline in the parser to avoid an allocation.</summary>
[InlineArray(Size)]
internal struct NameCache
{
    private const int Size = 32;

    private string? _first;

    public string Get(ReadOnlySpan<byte> name)
    {
        Span<string?> slots = this;
        ref var slot = ref slots[(name.Length + (name[0] * 3) + (name[^1] * 7) + (name[name.Length / 2] * 5)) % Size];
        if (slot is null || !Ascii.Equals(name, slot))
        {
            slot = Encoding.ASCII.GetString(name);
        }

        return slot;
    }
}
