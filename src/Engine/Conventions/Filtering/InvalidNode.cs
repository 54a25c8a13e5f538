using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>A condition that is not valid. Inputs are coerced before the field is resolved, but the error must be reported for the field.</summary>
internal sealed class InvalidNode(GraphQLException error) : FilterNode
{
    internal override void AppendShape(StringBuilder shape) => shape.Append('!');

    internal override void CollectValues(List<object> values) { }

    internal override void Check(FilterCheck check, int depth) => throw error;
}
