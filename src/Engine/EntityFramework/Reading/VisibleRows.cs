using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Finds the rows that a viewer sees with Entity Framework, for writers, which read tracked entities in their transactions.</summary>
/// <typeparam name="TContext">The type of the context.</typeparam>
/// <typeparam name="TViewer">The type of the viewer.</typeparam>
public sealed class VisibleRows<TContext, TViewer>
    where TContext : DbContext
    where TViewer : class
{
    private readonly QueryTranslator _translator;

    internal VisibleRows(QueryTranslator translator) => _translator = translator;

    /// <summary>Returns the rows that a viewer finds in lists.</summary>
    public IQueryable<T> Listed<T>(TContext db, TViewer viewer)
        where T : class => Rows<T>(db, viewer, VisibilityLevel.Listed);

    /// <summary>Returns the rows that a viewer finds by key.</summary>
    public IQueryable<T> Reachable<T>(TContext db, TViewer viewer)
        where T : class => Rows<T>(db, viewer, VisibilityLevel.Reachable);

    private IQueryable<T> Rows<T>(TContext db, TViewer viewer, VisibilityLevel level)
        where T : class
    {
        var model = _translator.Visibility;
        var row = Expression.Parameter(typeof(T), "row");
        var condition = new VisibilityConditions(model, model.ValuesOf(viewer), db, ValueOf).Of(row, level);
        return condition is null ? db.Set<T>() : db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(condition, row));
    }

    // A field of a constant object becomes a parameter, so all viewers share the query.
    private static Expression ValueOf(ArgumentSlot slot, int part, object? value) =>
        value is null || slot.IsConstant
            ? Expression.Constant(value, slot.Type)
            : Expression.Convert(Expression.Field(Expression.Constant(new StrongBox<object>(value)), nameof(StrongBox<object>.Value)), slot.Type);
}
