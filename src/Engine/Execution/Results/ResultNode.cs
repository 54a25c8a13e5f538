using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>An object or list of the result, which knows its place: paths are made of that when an error or a resolver asks.</summary>
internal abstract class ResultNode(ResultNode? parent, int index)
{
    /// <summary>The object or list that this stands in; null for the root.</summary>
    public ResultNode? Parent { get; } = parent;

    /// <summary>The slot of the parent object, or the position in the parent list.</summary>
    public int Index { get; } = index;

    /// <summary>Whether this was replaced by null: what is still to come below it is of no interest.</summary>
    public bool IsNulled { get; set; }

    /// <summary>Whether this stands below something that was replaced by null.</summary>
    public bool IsDiscarded
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                if (node.IsNulled)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The path to this; null for the root.</summary>
    public ResponsePath? Path => Parent?.PathTo(Index);

    /// <summary>The path to what stands at an index of this; null for the root.</summary>
    public abstract ResponsePath? PathTo(int index);

    /// <summary>Where the value at an index stands among its siblings, in the order of the response.</summary>
    public abstract int OrderOf(int index);

    /// <summary>Whether null is allowed at an index.</summary>
    public abstract bool IsNullable(int index);

    /// <summary>Sets the value at an index.</summary>
    public abstract void Set(int index, object? value);
}
