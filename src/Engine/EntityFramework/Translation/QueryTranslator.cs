using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Translates queries to SQL with Entity Framework, and creates statements that can be cached.</summary>
internal sealed class QueryTranslator
{
    private readonly Func<DbContext> _createContext;
    private readonly Lazy<SqlDialect> _dialect;
    private readonly Lazy<ValueStorage> _storage;

    public QueryTranslator(Func<DbContext> createContext, CursorSeal seal)
    {
        _createContext = createContext;
        Model = new(createContext, seal);
        _dialect = new(() =>
        {
            using var context = createContext();
            return SqlDialect.For(context.Database.ProviderName);
        });
        _storage = new(() => new(Model.Model, Dialect));
    }

    /// <summary>The entities of the context.</summary>
    public EntityModel Model { get; }

    /// <summary>The dialect of the database.</summary>
    public SqlDialect Dialect => _dialect.Value;

    /// <summary>The storage format of parameters in the model.</summary>
    public ValueStorage Storage => _storage.Value;

    /// <summary>Translates a query.</summary>
    /// <param name="shape">The shape of the statement.</param>
    /// <param name="arguments">The values of the definition's slots.</param>
    /// <param name="columns">The properties to read.</param>
    /// <param name="filter">The client's filter.</param>
    /// <param name="order">The order. Null if rows are counted or found by key.</param>
    /// <param name="key">The type of the keys. For <see cref="StatementKind.ByKey" />, also the property.</param>
    public Statement<T> Translate<T>(
        in StatementShape shape,
        IReadOnlyList<object?> arguments,
        ColumnSet columns,
        FilterNode? filter,
        ResolvedOrder? order,
        (Type Type, IProperty? Property)? key
    )
        where T : class
    {
        using var context = _createContext();
        return new StatementTranslation<T>(this, context, shape, arguments, filter, order, key).Run(columns);
    }
}
