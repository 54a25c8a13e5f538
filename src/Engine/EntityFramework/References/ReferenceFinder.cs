using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Finds the entities that are read with the rows of a list: those that a field of the rows loads by its key, if every viewer finds them. The field then has
/// its entity without another statement.
/// </summary>
internal sealed class ReferenceFinder(QueryTranslator translator) : IRowReferenceFinder
{
    private static readonly MethodInfo s_create = typeof(ReferenceFinder).GetMethod(nameof(Create), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly ConditionalWeakTable<ISelection, ReferencePlan> _plans = [];

    /// <inheritdoc />
    public RowReferences? Find(ResolverContext context, Type row)
    {
        if (!_plans.TryGetValue(context.Selection, out var plan))
        {
            plan = Plan(context, row);
            _plans.AddOrUpdate(context.Selection, plan);
        }
        return plan.For(context);
    }

    private ReferencePlan Plan(ResolverContext context, Type row)
    {
        var references = new SortedDictionary<string, EntityReference>(StringComparer.Ordinal);
        if (translator.Model.Model.FindEntityType(row) is { } entity)
        {
            Collect(context, context.Selection, entity, references);
        }
        return new([.. references.Values]);
    }

    private void Collect(ResolverContext context, ISelection selection, IEntityType entity, SortedDictionary<string, EntityReference> references)
    {
        foreach (var type in context.Schema.GetPossibleTypes(selection.NamedType))
        {
            var isRow = type.RuntimeType == entity.ClrType;
            if (!isRow && type.RuntimeType != typeof(object) && translator.Model.Model.FindEntityType(type.RuntimeType) is not null)
            {
                continue;
            }
            foreach (var field in selection.GetSelections(type, context.IncludeFlags))
            {
                if (!isRow)
                {
                    Collect(context, field, entity, references);
                }
                else if (FindReference(context, field, entity) is { } reference)
                {
                    references.TryAdd(reference.ForeignKey.Name, reference);
                }
            }
        }
    }

    private EntityReference? FindReference(ResolverContext context, ISelection field, IEntityType entity)
    {
        if (ReferenceInterceptor.LoaderOf(field.Field) is not { } loader || field.Field.Execution.ParentRequirements is not { } requirements)
        {
            return null;
        }
        var arguments = ReferenceInterceptor.ArgumentsOf(loader)!;
        var foreignKeys = entity
            .GetForeignKeys()
            .Where(key =>
                key is { Properties: [{ PropertyInfo: not null } property], PrincipalKey.Properties: [var principal] }
                && requirements.Contains(property.Name)
                && key.PrincipalEntityType.ClrType == arguments[1]
                && principal.ClrType == arguments[0]
                && principal.IsPrimaryKey()
            )
            .ToList();
        return foreignKeys is [var only] && ReferenceJoin.IsPossible(only.PrincipalEntityType)
            ? (EntityReference?)s_create.MakeGenericMethod(loader, arguments[0], arguments[1]).Invoke(this, [context, only])
            : null;
    }

    private EntityReference<TLoader, TKey, T>? Create<TLoader, TKey, T>(ResolverContext context, IForeignKey foreignKey)
        where TLoader : EntityByKeyDataLoader<TKey, T>
        where TKey : notnull
        where T : class
    {
        var loader = context.GetDataLoader<TLoader>();
        var definition = loader.Rows.Definition;
        if (
            !loader.IsByPrimaryKey
            || !IsTable<T>(definition.Source)
            || translator.Visibility.Of(typeof(T))?.Of(definition.Level ?? VisibilityLevel.Reachable) is not null
            || loader.ColumnsFor(context.Selection) is not { } columns
        )
        {
            return null;
        }
        return new(foreignKey.Properties[0], foreignKey.PrincipalKey.Properties[0], translator.Model.ColumnsOf(typeof(T)).Get(columns));
    }

    /// <summary>Returns whether a query has all rows of the entity: a property of the context, or <see cref="DbContext.Set{TEntity}()" />.</summary>
    private static bool IsTable<T>(LambdaExpression source)
        where T : class =>
        source is { Parameters: [var context], Body: var body }
        && body.Type == typeof(DbSet<T>)
        && body switch
        {
            MemberExpression member => member.Expression == context,
            MethodCallExpression { Method.Name: nameof(DbContext.Set), Arguments.Count: 0 } call => call.Object == context,
            _ => false,
        };
}
