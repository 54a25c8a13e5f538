using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.Execution;

/// <summary>Receives the fields and items that a run may deliver later. It is the only part of incremental delivery that a run depends on.</summary>
internal interface IDeferredParts
{
    /// <summary>Whether a part can be delivered. The run then stops completing fields.</summary>
    bool IsReady { get; }

    /// <summary>Takes the deferred fields of an object whose other fields are executed next.</summary>
    void Defer(ObjectResult target);

    /// <summary>Starts to read the first items of a streamed list. Returns false if the value is not an asynchronous stream.</summary>
    /// <param name="field">The field of the list.</param>
    /// <param name="value">The value of the field.</param>
    /// <param name="reading">Completes with the first items.</param>
    /// <param name="unwrap">Returns the first items when <paramref name="reading" /> is complete.</param>
    bool TryOpen(FieldPlan field, object value, [NotNullWhen(true)] out Task? reading, [NotNullWhen(true)] out Func<Task, object?>? unwrap);

    /// <summary>Returns the number of items of a streamed list that are completed together with it.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The number that the client requested is not valid.</exception>
    int CountFirst(FieldPlan field, int count);

    /// <summary>Takes the rest of a streamed list.</summary>
    /// <param name="field">The field of the list.</param>
    /// <param name="list">The list with its first items.</param>
    /// <param name="items">All items, or what <see cref="TryOpen" /> read.</param>
    void DeferRest(FieldPlan field, ListResult list, IEnumerable items);

    /// <summary>Returns the part that a place of the result belongs to. Null for the first response.</summary>
    ResultPart? FindPart(ResultNode node);

    /// <summary>Completes the first response. Returns null if the response is complete.</summary>
    ResponseContinuation? Begin();

    /// <summary>Closes the asynchronous streams.</summary>
    ValueTask CloseAsync();
}
