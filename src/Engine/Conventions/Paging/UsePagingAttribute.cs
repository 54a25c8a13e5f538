using System.Reflection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Makes a field whose resolver gives a <see cref="Page{T}" /> a connection: adds the arguments <c>first after last before</c>, and types the field as
/// <c>XConnection</c>
/// (Relay cursor connections). The resolver takes a <see cref="PagingArguments" />.
/// </summary>
public sealed class UsePagingAttribute : FieldDescriptorAttribute
{
    /// <summary>Rows on a page for which the client gives no size: 10. Never more than <see cref="MaxPageSize" />.</summary>
    public int DefaultPageSize { get; init; } = PagingArguments.DefaultSize;

    /// <summary>Rows on a page at most: 50. More is an error (HC0051).</summary>
    public int MaxPageSize { get; init; } = 50;

    /// <summary>Whether the connection has <c>totalCount</c>: yes. It is only counted when selected.</summary>
    public bool IncludeTotalCount { get; init; } = true;

    /// <summary>Whether there are <c>last</c> and <c>before</c>: yes.</summary>
    public bool AllowBackwardPagination { get; init; } = true;

    /// <summary>Whether the client must give <c>first</c> or <c>last</c> (HC0052): no.</summary>
    public bool RequirePagingBoundaries { get; init; }

    /// <summary>The connection's name without <c>Connection</c>; null for that of the field.</summary>
    public string? ConnectionName { get; init; }

    /// <inheritdoc />
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context) =>
        ConnectionField.Configure(this, field, member, context);
}
