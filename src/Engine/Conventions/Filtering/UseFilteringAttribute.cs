using System.Reflection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Adds the argument <c>where</c> to a list of entities. The resolver takes a <see cref="QueryContext{T}" />.</summary>
/// <remarks>
/// The argument's type is built by <c>FilterTypes</c> and <c>OperationFilterTypes</c>. Its value is a <see cref="FilterNode" />, which
/// <c>FilterTranslator</c> in EntityFramework translates to SQL, using the <c>SqlDialect</c> of the database for texts.
/// </remarks>
public sealed class UseFilteringAttribute : FieldDescriptorAttribute
{
    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) => FilterArgument.Configure(field, member, context);
}
