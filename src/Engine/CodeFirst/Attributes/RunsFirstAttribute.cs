using System.Reflection;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Resolves a root field of a query before the query's other fields start.</summary>
public sealed class RunsFirstAttribute : FieldDescriptorAttribute
{
    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) => field.RunsFirst = true;
}
