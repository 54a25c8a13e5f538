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

    /// <summary>
    /// The name of the property of a row that refers to the item of the list, for rows that are links: a list of followers has rows of <c>Follow</c>, whose
    /// <c>Follower</c> is the item. <c>where</c> then filters by the item, and <c>order</c> sorts by the members of <see cref="SortInputType{T}" /> of the row
    /// or by the item. The edges are described by a class with <c>[ObjectType&lt;Edge&lt;Follow>>("FollowsEdge")]</c>, which adds fields for the columns of the
    /// link. Null if the rows are the items. This attribute must precede those of <c>where</c> and <c>order</c>.
    /// </summary>
    public string? Node { get; init; }

    /// <summary>
    /// The type of a further field of the connection, such as the period of a calendar. The resolver passes its value to <see cref="Page{T}.WithDetail" />, and
    /// <see cref="DetailName" /> is the name of the field. Connections of one name must have the same one. Null if there is no such field.
    /// </summary>
    public Type? Detail { get; init; }

    /// <summary>The name of the field of <see cref="Detail" />. Null for the name of the type.</summary>
    public string? DetailName { get; init; }

    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) =>
        ConnectionField.Configure(this, field, member, context);
}
