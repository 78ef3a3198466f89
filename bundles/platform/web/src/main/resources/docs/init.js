window.ui = SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#swagger-ui',
    docExpansion: 'none',
    validatorUrl: null, // nothing is sent elsewhere
});
