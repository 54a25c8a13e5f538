using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>An object or list of the result, which knows its place. Paths are only created for errors and for resolvers that ask for them.</summary>
internal abstract class ResultNode(ResultNode? parent, int index)
{
    /// <summary>The object or list that contains this one. Null for the root.</summary>
    public ResultNode? Parent { get; } = parent;

    /// <summary>The slot of the parent object, or the position in the parent list.</summary>
    public int Index { get; } = index;

    /// <summary>Whether this object or list was replaced by null. Pending values below it are discarded.</summary>
    public bool IsNulled { get; set; }

    /// <summary>Whether this object or list, or one that contains it, was replaced by null.</summary>
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

    /// <summary>The path of this object or list. Null for the root.</summary>
    public ResponsePath? Path => Parent?.PathTo(Index);

    /// <summary>Returns the path of the value at an index. Null for the root.</summary>
    public abstract ResponsePath? PathTo(int index);

    /// <summary>Returns the position of the value at an index among its siblings, in the order of the response.</summary>
    public abstract int OrderOf(int index);

    /// <summary>Returns the type of the value at an index. Null if an error at the index concerns the whole of this node.</summary>
    public abstract TypePlan? TypeOf(int index);

    /// <summary>Sets the value at an index.</summary>
    public abstract void Set(int index, object? value);
}
