using System.Text;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The fragments of the files in a folder that define nothing else. Every document of the folder can use them.</summary>
internal sealed class SharedFragments
{
    private readonly Dictionary<string, SharedFragment> _fragments = new(StringComparer.Ordinal);

    /// <summary>Returns whether a document defines fragments and nothing else.</summary>
    public static bool IsShared(DocumentNode document) => document.Definitions.All(static definition => definition is FragmentDefinitionNode);

    /// <summary>Adds the fragments of a file. Returns those whose name another file has taken.</summary>
    public IReadOnlyList<FragmentDefinitionNode> Add(string file, ReadOnlyMemory<byte> text, DocumentNode document)
    {
        var source = Encoding.UTF8.GetString(text.Span);
        List<FragmentDefinitionNode> taken = [];
        foreach (var fragment in document.Definitions.Cast<FragmentDefinitionNode>())
        {
            // A fragment begins on a line of its own, so its columns in a document that contains it are those of its file.
            var location = fragment.Location!.Value;
            var indent = new string(' ', location.Column - 1);
            var shared = new SharedFragment(file, location.Line, indent + source[location.Start..location.End], FragmentSpreads.Of(fragment));
            if (!_fragments.TryAdd(fragment.Name.Value, shared))
            {
                taken.Add(fragment);
            }
        }
        return taken;
    }

    /// <summary>Returns a document together with the fragments that it uses and does not define, directly or through other fragments.</summary>
    public DocumentSource Complete(string place, ReadOnlyMemory<byte> text, DocumentNode document)
    {
        var known = document.Definitions.OfType<FragmentDefinitionNode>().Select(static fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
        var pending = new Queue<string>(FragmentSpreads.Of(document));
        List<SharedFragment> used = [];
        while (pending.TryDequeue(out var name))
        {
            if (_fragments.TryGetValue(name, out var fragment) && known.Add(name))
            {
                used.Add(fragment);
                foreach (var spread in fragment.Spreads)
                {
                    pending.Enqueue(spread);
                }
            }
        }
        return used.Count == 0 ? new DocumentSource(place, text, document) : Append(place, text, used);
    }

    private static DocumentSource Append(string place, ReadOnlyMemory<byte> text, List<SharedFragment> fragments)
    {
        var whole = Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(text.Span)}\n{string.Join('\n', fragments.Select(static fragment => fragment.Text))}\n");
        var syntax = Parser.ParseDocument(whole, ParserOptions.Trusted);
        var appended = syntax.Definitions.TakeLast(fragments.Count);
        var parts = appended.Zip(fragments, static (node, fragment) => new DocumentPart(node.Location!.Value.Line, fragment.File, fragment.Line));
        return new DocumentSource(place, whole, syntax, [.. parts]);
    }

    private sealed record SharedFragment(string File, int Line, string Text, IReadOnlyList<string> Spreads);
}
