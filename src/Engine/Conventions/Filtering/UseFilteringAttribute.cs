using System.Reflection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Adds the argument <c>where</c> to a list of entities; the resolver takes a <see cref="QueryContext{T}" />.</summary>
/// <remarks>
/// The argument's type is built by <c>FilterTypes</c> and <c>OperationFilterTypes</c>; its value is a <see cref="FilterNode" />, which
/// <c>FilterTranslator</c> of the layer EntityFramework turns into SQL, with the <c>SqlDialect</c> of the database for texts.
/// </remarks>
public sealed class UseFilteringAttribute : FieldDescriptorAttribute
{
    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) => FilterArgument.Configure(field, member, context);
}
