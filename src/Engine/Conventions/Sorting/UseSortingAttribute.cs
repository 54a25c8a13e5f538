using System.Reflection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Adds the argument <c>order</c> to a list of entities. The resolver takes a <see cref="QueryContext{T}" />.</summary>
public sealed class UseSortingAttribute : FieldDescriptorAttribute
{
    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) => SortArgument.Configure(field, member, context);
}
