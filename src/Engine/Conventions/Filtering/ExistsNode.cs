using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>A condition that a referenced entity exists, or that it does not.</summary>
public sealed class ExistsNode : FilterNode
{
    internal ExistsNode(bool exists) => Exists = exists;

    /// <summary>Whether the entity must exist. If false, it must be missing.</summary>
    public bool Exists { get; }

    internal override void AppendShape(StringBuilder shape) => shape.Append(Exists ? "?+" : "?-");

    internal override void CollectValues(List<object> values) { }

    internal override void Check(FilterCheck check, int depth) => check.CountOperator();
}
