using System.Net;

namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>How a request fails.</summary>
/// <param name="Status">The status of the response, if there is one.</param>
/// <param name="IsCut">Whether the connection ends without a response.</param>
/// <param name="CutAfter">The number of bytes of the content after which the connection ends.</param>
public sealed record StoreFault(HttpStatusCode? Status = null, bool IsCut = false, int? CutAfter = null);
