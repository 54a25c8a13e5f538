using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A criterion of an order, resolved in the model.</summary>
/// <param name="Path">The members from the row to the value.</param>
/// <param name="Property">The last member of the path.</param>
/// <param name="IsNullable">Whether the value can be null, because of the property or a reference in the path.</param>
/// <param name="IsDescending">Whether the order is descending.</param>
/// <param name="References">The references from the row to the entity of the value.</param>
internal sealed record ResolvedSort(
    IReadOnlyList<MemberInfo> Path,
    IProperty Property,
    bool IsNullable,
    bool IsDescending,
    IReadOnlyList<(MemberInfo Member, Type Entity)> References
)
{
    private VisibilityConditions? _restriction;
    private MemberInfo? _item;

    /// <summary>Whether the value is a property of the row itself.</summary>
    public bool IsOwn => Path.Count == 1 && _restriction is null;

    /// <summary>Whether the value is null where a referenced row is not listed for the viewer.</summary>
    public bool IsRestricted => _restriction is not null;

    /// <summary>The CLR type of the stored value.</summary>
    public Type StoredType
    {
        get
        {
            var mapping = Property.GetTypeMapping();
            var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            return Nullable.GetUnderlyingType(type) ?? type;
        }
    }

    /// <summary>Returns the expression of the value: null if a referenced row is not listed for the viewer.</summary>
    public Expression Of(Expression row)
    {
        var value = Path.Aggregate(row, Expression.MakeMemberAccess);
        if (_restriction is null)
        {
            return value;
        }
        var type = value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null ? typeof(Nullable<>).MakeGenericType(value.Type) : value.Type;
        return Expression.Condition(
            ConditionOf(row, _restriction)!,
            value.Type == type ? value : Expression.Convert(value, type),
            Expression.Constant(null, type)
        );
    }

    /// <summary>Returns the criterion for a viewer, to whom the values of rows that are not listed appear as null.</summary>
    /// <param name="visibility">The rules for the viewer.</param>
    /// <param name="item">The reference to the item that the list shows for the row, whose values the viewer sees in any case. Null if it is the row.</param>
    public ResolvedSort For(VisibilityConditions visibility, MemberInfo? item)
    {
        var sort = this with { _item = item };
        return sort.ConditionOf(Expression.Parameter(Path[0].ReflectedType!, "t"), visibility) is null
            ? this
            : sort with
            {
                IsNullable = true,
                _restriction = visibility,
            };
    }

    /// <summary>
    /// Returns the criteria of a total order: duplicates are removed, and the key is added in the direction of the last criterion, so one index can be used
    /// for both.
    /// </summary>
    /// <param name="entity">The entity of the rows.</param>
    /// <param name="order">The criteria.</param>
    /// <param name="key">The properties of the entity's key.</param>
    /// <param name="sortKeyAnnotation">The annotation of properties that are ordered by another one.</param>
    public static IReadOnlyList<ResolvedSort> Resolve(IEntityType entity, SortList order, IReadOnlyList<IProperty> key, string? sortKeyAnnotation)
    {
        var resolved = new List<ResolvedSort>(order.Count + key.Count);
        foreach (var field in order)
        {
            Add(resolved, Resolve(entity, field.Path.Split('.'), field.Direction == SortDirection.Descending, sortKeyAnnotation));
        }
        var last = resolved.Count > 0 && resolved[^1].IsDescending;
        foreach (var property in key)
        {
            Add(resolved, new([property.PropertyInfo!], property, false, last, []));
        }
        return resolved;
    }

    private Expression? ConditionOf(Expression row, VisibilityConditions visibility)
    {
        Expression? all = null;
        foreach (var (member, _) in References)
        {
            row = Expression.MakeMemberAccess(row, member);
            if (member != _item && visibility.Of(row, VisibilityLevel.Listed) is { } condition)
            {
                all = all is null ? condition : Expression.AndAlso(all, condition);
            }
        }
        return all;
    }

    private static void Add(List<ResolvedSort> sorts, ResolvedSort sort)
    {
        if (!sorts.Exists(other => other.Path.SequenceEqual(sort.Path)))
        {
            sorts.Add(sort);
        }
    }

    private static ResolvedSort Resolve(IEntityType entity, string[] names, bool isDescending, string? sortKeyAnnotation)
    {
        var path = new List<MemberInfo>(names.Length);
        var references = new List<(MemberInfo, Type)>(names.Length - 1);
        var current = entity;
        var isNullable = false;
        for (var i = 0; i < names.Length - 1; i++)
        {
            if (current.FindNavigation(names[i]) is not { IsCollection: false } navigation)
            {
                throw EntityFrameworkErrors.NotSortable(entity.ClrType, string.Join('.', names));
            }

            var reference = (MemberInfo?)navigation.PropertyInfo ?? navigation.FieldInfo!;
            references.Add((reference, navigation.TargetEntityType.ClrType));

            // The key of the referenced entity equals the foreign key of this one, which is read without a join.
            if (
                i == names.Length - 2
                && navigation
                    is { IsOnDependent: true, ForeignKey: { Properties: [{ PropertyInfo: { } } foreignKey], PrincipalKey.Properties: [{ } principal] } }
                && principal.Name == names[^1]
            )
            {
                path.Add(foreignKey.PropertyInfo!);
                return new(path, foreignKey, isNullable || foreignKey.IsNullable, isDescending, references);
            }

            path.Add(reference);
            isNullable |= !navigation.IsOnDependent || !navigation.ForeignKey.IsRequired;
            current = navigation.TargetEntityType;
        }

        var property = current.FindProperty(names[^1]) is { PropertyInfo: not null } found
            ? found
            : throw EntityFrameworkErrors.NotSortable(entity.ClrType, string.Join('.', names));
        if (sortKeyAnnotation is not null && property.FindAnnotation(sortKeyAnnotation)?.Value is string sortKey)
        {
            property = current.FindProperty(sortKey) ?? throw EntityFrameworkErrors.NoStoredProperty(current.ClrType, sortKey);
        }
        path.Add(property.PropertyInfo!);
        return new(path, property, isNullable || property.IsNullable, isDescending, references);
    }
}
