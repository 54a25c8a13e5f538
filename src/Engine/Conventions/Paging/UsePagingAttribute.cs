using System.Reflection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Changes a field whose resolver returns a <see cref="Page{T}" /> to a connection (<see href="https://relay.dev/graphql/connections.htm">GraphQL Cursor
/// Connections Specification</see>): adds the arguments <c>first after last before</c> and changes the field's type to <c>XConnection</c>. The resolver takes
/// a <see cref="PagingArguments" />.
/// </summary>
public sealed class UsePagingAttribute : FieldDescriptorAttribute
{
    /// <summary>The number of rows on a page if the client does not specify a size. Default: 10. Never more than <see cref="MaxPageSize" />.</summary>
    public int DefaultPageSize { get; init; } = PagingArguments.DefaultSize;

    /// <summary>The maximum number of rows on a page. Default: 50. A larger page is an error (HC0051).</summary>
    public int MaxPageSize { get; init; } = 50;

    /// <summary>Whether the connection has <c>totalCount</c>. Default: true. It is only counted when selected.</summary>
    public bool IncludeTotalCount { get; init; } = true;

    /// <summary>Whether the field has the arguments <c>last</c> and <c>before</c>. Default: true.</summary>
    public bool AllowBackwardPagination { get; init; } = true;

    /// <summary>Whether the client must specify <c>first</c> or <c>last</c> (HC0052). Default: false.</summary>
    public bool RequirePagingBoundaries { get; init; }

    /// <summary>The connection's name without <c>Connection</c>. Null for the name of the field.</summary>
    public string? ConnectionName { get; init; }

    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) =>
        ConnectionField.Configure(this, field, member, context);
}
