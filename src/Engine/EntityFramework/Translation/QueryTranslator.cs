using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Lets Entity Framework translate queries to SQL, and turns the result into statements that can be kept.</summary>
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

    /// <summary>What differs between databases.</summary>
    public SqlDialect Dialect => _dialect.Value;

    /// <summary>How the model stores the values of parameters.</summary>
    public ValueStorage Storage => _storage.Value;

    /// <summary>Translates a query.</summary>
    /// <param name="shape">What the text depends on.</param>
    /// <param name="arguments">The values of the definition's slots.</param>
    /// <param name="columns">The properties to read.</param>
    /// <param name="filter">The client's filter.</param>
    /// <param name="order">The order; null if rows are counted or found by key.</param>
    /// <param name="key">The type of the keys, and of <see cref="StatementKind.ByKey" /> the property.</param>
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
